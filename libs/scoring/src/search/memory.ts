import { type Kernel, kernelOver } from './kernel.js';

/** Numbers in memory that threads and the kernel share. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;

/** How many numbers of which type. */
export interface NumbersOf<A extends Numbers> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer, offset: number, length: number): A;
}

const PAGE = 65_536;
/** Arrays begin at multiples of it and may be read and written up to the next one. */
const GRAIN = 16;
/** The first grains are not given out: what is taken so far, in grains, stands there. */
const RESERVED = 4;

/** The memory of an index, in which all arrays lie that its loops work on; it grows and is never given back. */
export class Memory {
  readonly shared: WebAssembly.Memory;
  readonly kernel: Kernel;
  private readonly taken: Int32Array;
  /** Arrays given back, by their length in grains. */
  private readonly free = new Map<number, number[]>();
  /** What was taken when it was lent to other threads. */
  private lent: number | null = null;

  constructor(shared?: WebAssembly.Memory) {
    this.shared = shared ?? new WebAssembly.Memory({ initial: 1, maximum: PAGE, shared: true });
    this.kernel = kernelOver(this.shared);
    this.taken = new Int32Array(this.shared.buffer, 0, 1);
    if (!shared) this.taken[0] = RESERVED;
  }

  /** So many numbers, all 0. */
  take<A extends Numbers>(type: NumbersOf<A>, length: number): A {
    if (this.lent !== null) {
      this.taken[0] = this.lent;
      this.lent = null;
    }
    const grains = grainsOf(length * type.BYTES_PER_ELEMENT);
    const again = this.free.get(grains)?.pop();
    const offset = again ?? Atomics.add(this.taken, 0, grains) * GRAIN;
    const lacking = offset + grains * GRAIN - this.shared.buffer.byteLength;
    if (lacking > 0) this.shared.grow(Math.ceil(lacking / PAGE));
    new Uint8Array(this.shared.buffer, offset, grains * GRAIN).fill(0);
    return this.at(type, offset, length);
  }

  /** So many numbers that were taken before, maybe by another thread. */
  at<A extends Numbers>(type: NumbersOf<A>, offset: number, length: number): A {
    return new type(this.shared.buffer, offset, length);
  }

  /** Takes back what nobody uses any more. */
  give({ byteOffset, byteLength }: Numbers): void {
    const grains = grainsOf(byteLength);
    const others = this.free.get(grains);
    if (others) others.push(byteOffset);
    else this.free.set(grains, [byteOffset]);
  }

  /** For other threads, which take from it too; what they took is taken back with the next `take` here. */
  lend(): WebAssembly.Memory {
    this.lent ??= this.taken[0] as number;
    return this.shared;
  }

  /** Whether it is as it was lent, so that what other threads took is still theirs. */
  get isLent(): boolean {
    return this.lent !== null;
  }

  /** Bytes in use, those given back included. */
  get bytes(): number {
    return (this.taken[0] as number) * GRAIN;
  }
}

function grainsOf(bytes: number): number {
  return Math.ceil(bytes / GRAIN);
}
