/** Names Windows keeps for devices, whatever extension follows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE_NAME = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)/i;

/** Whether Windows would take a file of this name for a device. */
export function isDeviceName(name: string): boolean {
  return DEVICE_NAME.test(name);
}
