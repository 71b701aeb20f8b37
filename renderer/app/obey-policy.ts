/** The page's very first act, before any import that writes styles: what its content security policy asks of it. */
import { styleNonce } from './style-nonce.ts';
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes();
// The scroll lock inside Mantine's dialogs asks this global for the nonce of its style element.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
