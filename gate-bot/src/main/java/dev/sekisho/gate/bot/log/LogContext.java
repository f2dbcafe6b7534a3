package dev.sekisho.gate.bot.log;

import java.util.Locale;
import java.util.function.Supplier;
import org.slf4j.MDC;

/** What every line of a log says while some work is done. */
public enum LogContext {
  DELIVERY,
  SUBJECT,
  DECISION;

  /** Does the work; every line of it says that it is about {@code value}. */
  public <T> T during(Object value, Supplier<T> work) {
    String name = name().toLowerCase(Locale.ROOT);
    MDC.put(name, value.toString());
    try {
      return work.get();
    } finally {
      MDC.remove(name);
    }
  }
}
