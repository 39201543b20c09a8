// Ed25519, checking only (RFC 8032, section 5.1.7), for browsers whose own Web
// Cryptography lacks it. Slow and not constant in time: nothing here is secret.

const PRIME = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

const mod = (number) => ((number % PRIME) + PRIME) % PRIME;

function power(number, exponent) {
  let result = 1n;
  for (let square = mod(number); exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = mod(result * square);
    square = mod(square * square);
  }
  return result;
}

const inverse = (number) => power(number, PRIME - 2n);
const CURVE_D = mod(-121665n * inverse(121666n));
const ROOT_OF_MINUS_ONE = power(2n, (PRIME - 1n) / 4n);

function littleEndian(bytes) {
  return BigInt(`0x${hexOf(Uint8Array.from(bytes).reverse()) || "0"}`);
}

// Points are [X, Y, Z, T] with x = X/Z, y = Y/Z, xy = T/Z (section 5.1.4).
function add([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = mod((y1 - x1) * (y2 - x2));
  const b = mod((y1 + x1) * (y2 + x2));
  const c = mod(2n * t1 * t2 * CURVE_D);
  const d = mod(2n * z1 * z2);
  const [e, f, g, h] = [b - a, d - c, d + c, b + a];
  return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
}

function times(scalar, point) {
  let result = [0n, 1n, 1n, 0n];
  for (let step = point; scalar > 0n; scalar >>= 1n) {
    if (scalar & 1n) result = add(result, step);
    step = add(step, step);
  }
  return result;
}

// The point that 32 bytes stand for, null if they stand for none (section 5.1.3).
function pointFrom(bytes) {
  const number = littleEndian(bytes);
  const sign = number >> 255n;
  const y = number & (2n ** 255n - 1n);
  if (y >= PRIME) return null;
  const u = mod(y * y - 1n);
  const v = mod(CURVE_D * y * y + 1n);
  let x = mod(u * power(v, 3n) * power(mod(u * power(v, 7n)), (PRIME - 5n) / 8n));
  const square = mod(v * x * x);
  if (square === mod(-u)) x = mod(x * ROOT_OF_MINUS_ONE);
  else if (square !== u) return null;
  if (x === 0n && sign === 1n) return null;
  if ((x & 1n) !== sign) x = mod(-x);
  return [x, y, 1n, mod(x * y)];
}

function isEqual([x1, y1, z1], [x2, y2, z2]) {
  return mod(x1 * z2 - x2 * z1) === 0n && mod(y1 * z2 - y2 * z1) === 0n;
}

const BASE_POINT = pointFrom(fromHex(`58${"66".repeat(31)}`));
const NEUTRAL = [0n, 1n, 1n, 0n];

async function isEd25519Plain(publicKey, message, signature) {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  const key = pointFrom(publicKey);
  const commitment = pointFrom(signature.subarray(0, 32));
  const scalar = littleEndian(signature.subarray(32));
  if (key === null || commitment === null || scalar >= ORDER) return false;
  // A key of small order would sign anything; libsodium refuses it, and so do we.
  if (isEqual(times(8n, key), NEUTRAL)) return false;
  const hash = await crypto.subtle.digest(
    "SHA-512", joined(signature.subarray(0, 32), publicKey, message),
  );
  const challenge = littleEndian(new Uint8Array(hash)) % ORDER;
  return isEqual(times(scalar, BASE_POINT), add(commitment, times(challenge, key)));
}

async function isEd25519(publicKey, message, signature) {
  let key;
  try {
    key = await crypto.subtle.importKey("raw", publicKey, { name: "Ed25519" }, false, ["verify"]);
  } catch {
    return isEd25519Plain(publicKey, message, signature);
  }
  return crypto.subtle.verify({ name: "Ed25519" }, key, signature, message);
}
