/** Two bars side by side, blue for the State and ochre for the donor, pulling the same way. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 24" width="30" height="22" aria-hidden>
      <rect x="1" y="2" width="21" height="9" rx="4.5" fill="var(--need-fill)" />
      <rect x="9" y="13" width="21" height="9" rx="4.5" fill="var(--offer-fill)" />
    </svg>
  );
}
