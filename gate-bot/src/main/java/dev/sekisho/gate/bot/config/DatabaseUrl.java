package dev.sekisho.gate.bot.config;

/** The address of a database. It may hold a password and never prints itself. Immutable. */
public final class DatabaseUrl {
  private final String text;

  /** That address. */
  public DatabaseUrl(String text) {
    this.text = text;
  }

  /** The address, for whoever opens the database. */
  public String reveal() {
    return text;
  }

  @Override
  public String toString() {
    return "DatabaseUrl[hidden]";
  }
}
