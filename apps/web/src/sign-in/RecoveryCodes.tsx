import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button';
import layout from '../ui/layout.module.css';

/** The codes for the day the app is lost: shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => unknown }) {
  return (
    <section className={layout.section} aria-live="polite">
      <h2>
        <Trans>Your recovery codes</Trans>
      </h2>
      <p className={layout.lead}>
        <Trans>
          Each works once, should your phone be lost. They are shown only now: print them or write them down, and keep
          them away from your phone.
        </Trans>
      </p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code dir="ltr">{code}</code>
          </li>
        ))}
      </ol>
      <div className={layout.row}>
        <Button onClick={() => print()}>
          <Trans>Print</Trans>
        </Button>
        <Button kind="primary" onClick={() => onKept()}>
          <Trans>I have kept them</Trans>
        </Button>
      </div>
    </section>
  );
}
