import { styled } from '../figure/styled.ts';

/** The style sheet of a figure that sets its text beside its chart where there is room. */
export const leadSheet = styled(/* css */ `
.figure.lead { border-top: 4px solid var(--accent); }
.lead .head :is(h1, h2, h3, h4, h5, h6) { font-size: 22px; }
.wide.lead { grid-template-columns: minmax(0, 400px) minmax(0, 1fr); column-gap: 56px; grid-template-rows: auto 1fr; grid-template-areas: "head chart" "facts doubts" "foot foot"; padding-top: 16px; }
.wide.lead .head { grid-area: head; }
.wide.lead .head :is(h1, h2, h3, h4, h5, h6) { font-size: 26px; }
.wide.lead .chart-room { grid-area: chart; }
`);
