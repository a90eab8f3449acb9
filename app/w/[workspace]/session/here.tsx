import { Disc } from "#app/_ui/disc.tsx";
import { SectionHead } from "#app/_ui/section-head.tsx";

/** Somebody on the list of those who are expected. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly isMe: boolean;
  readonly isAway: boolean;
  readonly isSimulated?: boolean;
};

/** Who is expected and whether they are here, when nothing more may be said of them. */
export function Here({ people }: { readonly people: readonly Person[] }) {
  const here = people.filter(({ isAway }) => !isAway).length;
  return (
    <>
      <SectionHead
        title="Who is expected"
        aside={people.length === 0 ? undefined : `${here} of ${people.length} are here`}
      />
      {people.length === 0 && (
        <p className="lead">No analyst has joined yet. Invite them on the People screen.</p>
      )}
      <ul className="roll">
        {people.map(({ id, name, isMe, isAway, isSimulated = false }) => (
          <li key={id}>
            <Disc name={name} look={isMe ? "me" : isAway ? "away" : "here"} quiet />
            <span>{`${name}${isMe ? ", you" : ""}${isSimulated ? ", simulated" : ""}`}</span>
            <span className="facts">{isAway ? "away" : "here"}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
