/** The gateway that writes this snapshot when it is asked for; undefined for a file on any other server. */
export function gatewayOfSnapshot(address: string): string | undefined {
  const { origin, pathname, search } = new URL(address);
  const [, path] = /^(.*)\/snapshot\/[\w-]+\.json$/.exec(pathname) ?? [];
  return path === undefined || search === '' ? undefined : `${origin}${path}/`;
}
