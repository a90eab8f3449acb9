import { Forecast } from "./forecast.tsx";

export const metadata = { title: "Forecast" };

/** The room: one's own estimate on one side, the team on the other. */
export default function ForecastPage() {
  return <Forecast />;
}
