/** Where in a text a click fell, so that writing begins there. */

/** The position in the text under the point; none: the browser cannot tell. */
export function caretAt(x: number, y: number): number | null {
  if (document.caretPositionFromPoint) {
    const position = document.caretPositionFromPoint(x, y);
    return position?.offsetNode.nodeType === Node.TEXT_NODE ? position.offset : null;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range?.startContainer.nodeType === Node.TEXT_NODE ? range.startOffset : null;
}
