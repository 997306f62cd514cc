/** The setting that says what of the texts is still to be indexed; absent where all is. */
export const TO_INDEX = 'toIndex';
