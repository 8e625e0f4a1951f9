// Choices that stay on this device. Storage can be switched off or full; a choice then lasts for the page. Tells if it was kept.
export function remember(name, value) {
  try {
    if (value) localStorage.setItem(name, value);
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false; // The page works without.
  }
}

// What was kept under a name, as it was before it became text; null for nothing, and for what is no longer readable.
export function recall(name) {
  try {
    return JSON.parse(localStorage.getItem(name));
  } catch {
    return null;
  }
}
