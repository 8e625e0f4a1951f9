// Choices that stay on this device. Storage can be switched off; a choice then lasts for the page.
export function remember(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
  } catch {
    // The page works without.
  }
}
