/** The portfolio that comes with the sample: handed to the host once, kept there in memory. */

/** Fill it, unless that was done. */
export async function fillSamplePortfolio(): Promise<void> {
  // The sample has no portfolio yet: the host's is empty.
}
