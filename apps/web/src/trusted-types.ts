interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string | null }): unknown;
}

// React Aria clears its live region with `innerHTML = ''`; the policy of the page refuses even the empty string.
// Everything else stays refused.
(globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createHTML: (html) => (html === '' ? html : null),
});
