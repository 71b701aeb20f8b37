/** The page's very first act, before any import that writes styles: what its content security policy asks of it. */
import { styleNonce } from './style-nonce.ts';
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes();
// No text from a file can reach into the prototypes of the page's own objects.
Reflect.deleteProperty(Object.prototype, '__proto__');
// The scroll lock inside Mantine's dialogs asks this global for the nonce of its style element.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
