/**
 * What Node is started with for each process of ours; the container files say the same. Room for what is young: a run
 * throws most of what it makes away at once, and with V8's own 16 MiB much of it was copied first.
 */
export const NODE_FLAGS: readonly string[] = ['--enable-source-maps', '--max-semi-space-size=32'];
