import { QrCode } from "#app/_ui/qr-code.tsx";

type Props = { readonly link: string; readonly isLarge?: boolean };

/** The way in for a phone: large before a round, in a corner while one runs. */
export function JoinCode({ link, isLarge = false }: Props) {
  return (
    <div className={isLarge ? "present-join" : "join-at"}>
      <QrCode text={link} label="QR code of the invite link" />
      <p>{isLarge ? "Point your phone at it to join" : "Join with your phone"}</p>
    </div>
  );
}
