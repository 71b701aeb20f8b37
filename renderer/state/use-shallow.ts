/** Picks several parts of the state at once: the same object as long as none of them changes. */
export { useShallow } from 'zustand/react/shallow';
