/** Something that was asked for and is not done, with the reason in both languages. */
export class Refused extends Error {
  readonly said: { readonly vi: string; readonly en: string };

  constructor(vi: string, en: string) {
    super(en);
    this.name = 'Refused';
    this.said = { vi, en };
  }
}
