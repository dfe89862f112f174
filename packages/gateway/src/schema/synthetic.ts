/** Description of the field that every answer about figures has. */
export const SYNTHETIC =
  'True for invented figures of the demonstration (areas below DEMO): of no real place, never set beside real ones.';
