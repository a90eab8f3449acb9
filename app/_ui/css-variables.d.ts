import "react";

declare module "react" {
  // an interface, because only interfaces of another module can be added to
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
