/** `a…@health.gov.example`: who was invited recognises it, and who found the link learns no name. */
export function maskedAddress(email: string): string {
  const at = email.lastIndexOf('@');
  const [first = ''] = email.slice(0, at);
  return `${first}…${email.slice(at)}`;
}
