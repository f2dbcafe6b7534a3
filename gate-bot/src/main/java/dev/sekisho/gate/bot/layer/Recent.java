package dev.sekisho.gate.bot.layer;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of what was used last; whoever shares it, locks it. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  private final int max;

  private Recent(int max) {
    super(16, 0.75f, true);
    this.max = max;
  }

  static <K, V> Map<K, V> atMost(int max) {
    return new Recent<>(max);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > max;
  }
}
