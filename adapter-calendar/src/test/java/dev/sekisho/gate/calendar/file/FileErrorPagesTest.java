package dev.sekisho.gate.calendar.file;

import dev.sekisho.gate.calendar.ErrorPages;
import dev.sekisho.gate.fact.ServiceName;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FileErrorPagesTest {
  private static final KnownNames KNOWN =
      KnownNames.of(Set.of(new ServiceName("ledger"), new ServiceName("payments")), Set.of());

  @Test
  void everyErrorHasAPageThatShowsIt() {
    ErrorPages.show(
        FileErrors.class,
        Map.of(
            FileErrors.FORM,
            reading("{ zone: UTC, windows: [ { name: nights, alow: always, deny: always } ] }"),
            FileErrors.VALUE,
            reading(
                "{ zone: UTC, windows: [ { name: nights, deny: always, services: [paymnts] } ] }"),
            FileErrors.RULE,
            reading(
                """
                zone: UTC
                windows:
                  - name: nights
                    deny: { rule: FREQ=YEARLY;BYMONTHDAY=31, starts: 2026-01-31 }
                """),
            FileErrors.LIMIT,
            reading("{ zone: UTC, windows: [ { name: nights, deny: { lasts: 40d } } ] }")));
  }

  private static ThrowingCallable reading(String text) {
    return () -> WindowsFile.read(text, "windows.yaml", KNOWN);
  }
}
