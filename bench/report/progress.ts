const began = performance.now();

/** Says on stderr what is being done, with the seconds since the start. */
export function progress(what: string): void {
  console.error(`${((performance.now() - began) / 1_000).toFixed(0).padStart(5)} s  ${what}`);
}
