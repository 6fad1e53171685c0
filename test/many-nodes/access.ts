/**
 * Whether the nodes of these tests have access control, as those of `compose.yaml` do. Nodes without it refuse whatever
 * says that a proxy forwarded it, so then nginx is told not to say so.
 */
export const accessControl = false;
