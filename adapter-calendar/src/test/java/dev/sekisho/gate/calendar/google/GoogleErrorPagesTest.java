package dev.sekisho.gate.calendar.google;

import dev.sekisho.gate.calendar.ErrorPages;
import dev.sekisho.gate.testkit.calendar.CalendarStandIn;
import dev.sekisho.gate.testkit.calendar.Trouble;
import dev.sekisho.gate.testkit.fake.MutableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoogleErrorPagesTest {
  private final MutableClock clock = new MutableClock(Instant.parse("2026-03-04T10:00:00Z"));
  private final CalendarStandIn google = CalendarStandIn.start(clock);
  private final GoogleReader reader =
      new GoogleReader(
          GoogleReaderTest.connection(google, clock), google.addCalendar(ZoneId.of("UTC")));

  @AfterEach
  void stop() {
    google.close();
  }

  @Test
  void everyErrorHasAPageThatShowsIt() {
    ErrorPages.show(
        GoogleErrors.class,
        Map.of(
            GoogleErrors.KEY,
            () -> ServiceAccount.read("{\"token_uri\": \"https://x.example\"}", "key.json"),
            GoogleErrors.NO_ANSWER,
            reading(new Trouble.Html()),
            GoogleErrors.REFUSED,
            reading(new Trouble.Status(403, "forbidden")),
            GoogleErrors.NOT_FOUND,
            reading(new Trouble.Status(404, "notFound")),
            GoogleErrors.TOO_FAST,
            reading(new Trouble.Status(429, "rateLimitExceeded")),
            GoogleErrors.CONFLICT,
            () -> {
              throw GoogleErrors.conflict("events.patch", CalendarHerald.TRIES_MAX);
            },
            GoogleErrors.REQUEST,
            reading(new Trouble.Status(400, "badRequest"))));
  }

  private ThrowingCallable reading(Trouble trouble) {
    return () -> {
      google.trouble("list", trouble);
      reader.read();
    };
  }
}
