/** Where this script came from: the gateway that serves it answers its questions. */
export const scriptUrl: string = import.meta.url;
