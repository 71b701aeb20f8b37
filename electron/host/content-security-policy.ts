/** What the page may load and run: one policy for both doors, so that the page behaves the same behind each. */
import { randomBytes } from 'node:crypto';

export interface PolicyOptions {
  /** Base64 text that changes with every answer; style elements made by the page must carry it. */
  readonly styleNonce: string;
  /** `'none'` in Electron, whose calls go past the network; `'self'` on loopback. */
  readonly connect: "'none'" | "'self'";
}

/** A fresh nonce of 144 random bits. */
export const newStyleNonce = (): string => randomBytes(18).toString('base64');

/** The policy as the value of the header `Content-Security-Policy`. */
export function contentSecurityPolicy({ styleNonce, connect }: PolicyOptions): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    // Positions on the canvas and sizes of components are style attributes; they run nothing.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    // The page makes this one policy itself, first of all: it lets style text and its own workers through.
    'trusted-types default',
  ].join('; ');
}

/** The headers every answer carries, of the page and of its parts. */
export const securityHeaders = (policy: string): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
});
