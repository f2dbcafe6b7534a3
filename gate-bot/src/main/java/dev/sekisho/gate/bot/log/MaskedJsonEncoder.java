package dev.sekisho.gate.bot.log;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.sekisho.gate.ledger.Masking;
import java.nio.charset.StandardCharsets;

/** One line of JSON for each event, with the secrets that have a known form taken out. */
public final class MaskedJsonEncoder extends JsonEncoder {

  /** An encoder; Logback's configuration names it. */
  public MaskedJsonEncoder() {}

  @Override
  public byte[] encode(ILoggingEvent event) {
    String line = new String(super.encode(event), StandardCharsets.UTF_8);
    return Masking.of(line).getBytes(StandardCharsets.UTF_8);
  }
}
