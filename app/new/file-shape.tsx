const example = `{
  "format": "barycenter.scenario/1",
  "question": {
    "title": "Will the bridge be open by 2030?",
    "horizon": "2029-12-31",
    "resolution": "By the ministry's list.",
    "ordered": false
  },
  "futures": [
    { "id": "open", "title": "It is open" },
    { "id": "not-open", "title": "It is not" }
  ]
}`;

/** What a scenario file looks like, for somebody who writes one. */
export function FileShape() {
  return (
    <details className="file-shape">
      <summary>What a scenario file looks like</summary>
      <pre>{example}</pre>
      <p className="quiet">
        Futures may also hold drivers, activities and implications. The export of the Scenario screen writes
        all of it.
      </p>
    </details>
  );
}
