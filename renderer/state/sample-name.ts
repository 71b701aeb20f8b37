/** What the sample is called as a document; by this name it is known again. */
export const SAMPLE_NAME = 'Tallyquay (sample)';
