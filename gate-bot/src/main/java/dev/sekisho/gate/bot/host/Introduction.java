package dev.sekisho.gate.bot.host;

import dev.sekisho.gate.bot.Part;
import dev.sekisho.gate.bot.sweep.Rounds;
import dev.sekisho.gate.github.fact.OwnName;
import java.time.Duration;

/** Asks GitHub what the bot is called until it tells; then there is nothing left to do. */
final class Introduction implements Part {

  /** How often it is asked. */
  static final Duration ASK_AGAIN = Duration.ofSeconds(15);

  private final OwnName own;
  private final Rounds rounds = new Rounds();

  Introduction(OwnName own) {
    this.own = own;
  }

  @Override
  public void start() {
    rounds.every(ASK_AGAIN, "introduction", own::get);
  }

  @Override
  public void close() {
    rounds.close();
  }
}
