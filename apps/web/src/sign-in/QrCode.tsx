import { useLingui } from '@lingui/react/macro';
import { encode } from 'uqr';
import { pathOf } from './qr-path';
import styles from './QrCode.module.css';

/** Empty modules around the code, without which readers do not find it (ISO/IEC 18004 §9.1 asks for four). */
const QUIET = 4;

/** An address as a QR code, dark on light in every theme: readers expect it so. */
export function QrCode({ text }: { text: string }) {
  const { t } = useLingui();
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  return (
    <svg
      role="img"
      aria-label={t`QR code with the key, for the camera of the app. The key itself follows as text.`}
      viewBox={`0 0 ${size} ${size}`}
      className={styles.code}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
}
