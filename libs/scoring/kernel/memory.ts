// Numbers by their places in an array, which begins at an address.

export function int(array: usize, i: i32): i32 {
  return load<i32>(array + ((<usize>i) << 2));
}

export function setInt(array: usize, i: i32, value: i32): void {
  store<i32>(array + ((<usize>i) << 2), value);
}

export function num(array: usize, i: i32): f64 {
  return load<f64>(array + ((<usize>i) << 3));
}

export function setNum(array: usize, i: i32, value: f64): void {
  store<f64>(array + ((<usize>i) << 3), value);
}

export function addNum(array: usize, i: i32, value: f64): void {
  setNum(array, i, num(array, i) + value);
}

export function float(array: usize, i: i32): f64 {
  return <f64>load<f32>(array + ((<usize>i) << 2));
}

export function short(array: usize, i: i32): i32 {
  return <i32>load<u16>(array + ((<usize>i) << 1));
}

export function byte(array: usize, i: i32): i32 {
  return <i32>load<u8>(array + <usize>i);
}
