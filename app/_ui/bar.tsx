import Link from "next/link";
import type { ReactNode } from "react";
import { Brand } from "./brand.tsx";
import { Menu } from "./menu.tsx";
import type { MenuItem } from "./menu-row.tsx";
import { People, type Person } from "./people.tsx";

/** A screen of the workspace as the bar names it. */
export type Tab = { readonly href: string; readonly label: string; readonly current?: boolean };

type Props = {
  readonly tabs?: readonly Tab[] | undefined;
  /** What the menu offers besides the screens, where it stands in their place. */
  readonly more?: readonly MenuItem[] | undefined;
  readonly people?: readonly Person[] | undefined;
  readonly corner?: ReactNode;
  readonly end?: ReactNode;
  readonly home?: string | undefined;
};

/** The bar above every screen: home, the screens (a menu where they do not fit), who is here, whether all is saved. */
export function Bar({ tabs = [], more = [], people = [], corner, end, home }: Props) {
  return (
    <header className="page">
      <div className="bar">
        <Brand href={home} />
        {tabs.length > 0 && <Screens tabs={tabs} more={more} />}
        <div className="bar-end">
          {people.length > 0 && <People people={people} />}
          {corner}
          {end}
        </div>
      </div>
    </header>
  );
}

type ScreensProps = { readonly tabs: readonly Tab[]; readonly more: readonly MenuItem[] };

function Screens({ tabs, more }: ScreensProps) {
  const here = tabs.find((tab) => tab.current === true);
  return (
    <>
      <nav className="tabs" aria-label="Screens">
        {tabs.map((tab) => (
          <Link key={tab.href} href={tab.href} aria-current={tab.current === true ? "page" : undefined}>
            {tab.label}
          </Link>
        ))}
      </nav>
      <Menu label="Screens" items={[...tabs, ...more]} className="menu-button">
        {here?.label ?? "Screens"}
        <svg
          width="10"
          height="6"
          viewBox="0 0 10 6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path d="M1 1l4 4 4-4" />
        </svg>
      </Menu>
    </>
  );
}
