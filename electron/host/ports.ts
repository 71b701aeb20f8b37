/** What a host needs from the world around it. Electron, loopback and tests each bring their own. */
import type { Emit } from '../../shared/contract/events.ts';
import type { Menu } from '../../shared/contract/menu.ts';
import type { Settings } from '../../shared/contract/settings.ts';

/** Preferences: throw-away. `notice` says once that something unreadable was set aside. */
export interface SettingsPort {
  read(): Promise<{ readonly settings: Settings; readonly notice: string | null }>;
  write(settings: Settings): Promise<void>;
}

/** Secrets: they go in, they are used by the host, they never come out to the page. */
export interface SecretsPort {
  state(name: string): Promise<SecretState>;
  set(name: string, secret: string, allowFile: boolean): Promise<SecretState>;
  clear(name: string): Promise<void>;
  /** For the host's own network client only; null when there is none. */
  use(name: string): Promise<string | null>;
}

export interface SecretState {
  readonly stored: boolean;
  readonly protection: 'system' | 'memory' | 'file';
  readonly canProtect: boolean;
}

/** The system's own dialogs; each answers with an absolute path, or null when cancelled. */
export interface DialogsPort {
  pickPlan(): Promise<string | null>;
  savePlanAs(suggestedPath: string): Promise<string | null>;
  saveExportAs(suggestedName: string): Promise<string | null>;
}

export interface WindowPort {
  setState(title: string, edited: boolean): void;
  close(): void;
}

export interface HostPorts {
  readonly kind: 'electron' | 'loopback';
  readonly version: string;
  readonly platform: 'mac' | 'windows' | 'linux';
  /** Absolute path of the folder for recovery, locks, recent documents. Made when missing, mode 0700. */
  readonly dataFolder: string;
  /** Absolute path of the folder where new documents go when there are no dialogs. */
  readonly plansFolder: string;
  /** Null on loopback: documents then live in the plans folder. */
  readonly dialogs: DialogsPort | null;
  readonly settings: SettingsPort;
  readonly secrets: SecretsPort;
  readonly window: WindowPort;
  /** Null where there is no native menu. */
  readonly menu: ((menu: Menu) => void) | null;
  /** Opens an https address that has been checked already. */
  readonly openExternal: (url: string) => Promise<void>;
  /** Shows a file in the system's file manager; null where that is impossible. */
  readonly revealInFolder: ((path: string) => void) | null;
  readonly emit: Emit;
  readonly now: () => Date;
  /** At least `length` random characters of a-z and 0-9. */
  readonly randomText: (length: number) => string;
  /** Hears of bugs; the page is only told that something went wrong. */
  readonly onBug: (where: string, error: unknown) => void;
}
