/** For keyboards: past the bar, to what the page is about. */
export function Skip() {
  return (
    <a className="skip" href="#main">
      To the content
    </a>
  );
}
