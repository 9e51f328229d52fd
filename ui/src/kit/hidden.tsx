/** Words for screen readers alone. */
export { VisuallyHidden } from "react-aria-components/VisuallyHidden";
