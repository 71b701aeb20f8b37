/** What tests must know of the system they run on. */

/** Permission bits and links made by anyone: everywhere but on Windows. */
export const hasUnixFiles = process.platform !== 'win32';
