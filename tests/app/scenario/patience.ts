import { configure } from "@testing-library/react";

// The editor is loaded when a text is first entered: on a busy machine that takes its time.
configure({ asyncUtilTimeout: 15_000 });
