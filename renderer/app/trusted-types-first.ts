/** Installs the policy as the page's very first act; imports run in order, and the next ones may write styles. */
import { installTrustedTypes } from './trusted-types.ts';

installTrustedTypes();
