/** What a guest sees once they are in, so that it can be on its way while somebody says who they are. */

import { isNarrow } from "../frame/narrow";
import { soon } from "../frame/soon";

/** What a guest sees. */
export const GuestScreen = soon(() => import("./guest"));
/** The product of the room. */
export const GuestsProduct = soon(() => import("./product"));

/** Fetches what is seen first. */
export async function comeNearer(): Promise<void> {
  const room = () => (isNarrow() ? import("./now-room") : import("./vision-room"));
  await Promise.all([GuestScreen.fetch(), GuestsProduct.fetch(), room()]);
}
