// Law 29/2018/QH14 on state secrets, article 8: the three degrees of secrecy.
const STAMP = /^(?:TUYỆT MẬT|TỐI MẬT|MẬT)$/;
const DEGREE = /^độ mật\s*:\s*(?:tuyệt mật|tối mật|mật)$/i;

/** Whether a text is the stamp of a state secret. A village may be called Mật: only capitals are the stamp. */
export const isSecretMark = (text: string) => STAMP.test(text) || DEGREE.test(text);
