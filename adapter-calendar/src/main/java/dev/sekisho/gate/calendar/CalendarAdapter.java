package dev.sekisho.gate.calendar;

import dev.sekisho.gate.calendar.entry.CalendarPlace;
import dev.sekisho.gate.calendar.entry.CalendarReader;
import dev.sekisho.gate.calendar.entry.CalendarSetting;
import dev.sekisho.gate.calendar.entry.Calendars;
import dev.sekisho.gate.calendar.entry.CopyAge;
import dev.sekisho.gate.calendar.entry.EntryErrors;
import dev.sekisho.gate.calendar.entry.GuardedReader;
import dev.sekisho.gate.calendar.evidence.WindowEvidence;
import dev.sekisho.gate.calendar.evidence.Windows;
import dev.sekisho.gate.calendar.file.WindowsConfig;
import dev.sekisho.gate.calendar.google.CalendarHerald;
import dev.sekisho.gate.calendar.google.GoogleConnection;
import dev.sekisho.gate.calendar.google.GoogleReader;
import dev.sekisho.gate.calendar.ics.IcsFile;
import dev.sekisho.gate.guard.Guard;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Windows, freezes and the calendar of releases, put together. Thread-safe.
 *
 * <pre>{@code
 * CalendarAdapter calendar =
 *     CalendarAdapter.builder(new WatchedFile(path, names, log), clock)
 *         .google(new GoogleConnection(account, GoogleConnection.GOOGLE, clock))
 *         .files(folder)
 *         .guards(name -> new Guard("calendar " + name, GuardSettings.DEFAULT, threads, clock))
 *         .build();
 * }</pre>
 */
public final class CalendarAdapter {
  private final Calendars calendars;
  private final Windows windows;
  private final Optional<CalendarHerald> herald;

  private CalendarAdapter(Builder made) {
    calendars = new Calendars(made::reader, made.age, made.clock);
    windows = new Windows(made.file, calendars);
    herald =
        made.google.map(
            google -> new CalendarHerald(google, target -> made.file.get().releasesTo(target)));
  }

  /**
   * Begins one.
   *
   * @param file what the file of windows says now
   * @param clock says when something was read
   */
  public static Builder builder(Supplier<WindowsConfig> file, InstantSource clock) {
    return new Builder(file, clock);
  }

  /** Brings windows and freezes; lay the gate's own freezes over it. */
  public WindowEvidence evidence() {
    return new WindowEvidence(windows);
  }

  /** Answers when something may be released, for those who ask outside of a judgement. */
  public Windows windows() {
    return windows;
  }

  /** The calendars of others; tell them when somebody says that they changed. */
  public Calendars calendars() {
    return calendars;
  }

  /** Enters releases into calendars; empty where there is no connection to Google. */
  public Optional<CalendarHerald> herald() {
    return herald;
  }

  /**
   * Takes the parts. By default there is no Google, no folder and no guard, and a copy of a
   * calendar has the age {@link CopyAge#DEFAULT}.
   */
  public static final class Builder {
    private final Supplier<WindowsConfig> file;
    private final InstantSource clock;
    private Optional<GoogleConnection> google = Optional.empty();
    private Optional<Path> folder = Optional.empty();
    private Optional<Function<String, Guard>> guards = Optional.empty();
    private CopyAge age = CopyAge.DEFAULT;

    private Builder(Supplier<WindowsConfig> file, InstantSource clock) {
      this.file = file;
      this.clock = clock;
    }

    /** The way to calendars at Google. */
    public Builder google(GoogleConnection connection) {
      google = Optional.of(connection);
      return this;
    }

    /** The folder in which calendar files are; others are not read. */
    public Builder files(Path of) {
      folder = Optional.of(of.toAbsolutePath().normalize());
      return this;
    }

    /** The guard before a calendar, by the name of the calendar; each has its own. */
    public Builder guards(Function<String, Guard> byName) {
      guards = Optional.of(byName);
      return this;
    }

    /** How old a copy of a calendar may be. */
    public Builder age(CopyAge of) {
      age = of;
      return this;
    }

    /** The adapter. */
    public CalendarAdapter build() {
      return new CalendarAdapter(this);
    }

    private CalendarReader reader(CalendarSetting setting) {
      CalendarReader reader =
          setting.place().fold(at -> google(setting, at), at -> file(setting, at));
      return guards
          .<CalendarReader>map(by -> new GuardedReader(reader, by.apply(setting.name())))
          .orElse(reader);
    }

    private CalendarReader google(CalendarSetting setting, CalendarPlace.Google at) {
      return google
          .<CalendarReader>map(connection -> new GoogleReader(connection, at.id()))
          .orElse(
              () -> {
                throw EntryErrors.noWay(
                    setting.name(),
                    "The calendar is at Google, and the gate has no service account",
                    "Give the gate the key file of a service account");
              });
    }

    private CalendarReader file(CalendarSetting setting, CalendarPlace.File at) {
      return folder
          .map(f -> f.resolve(at.path()).normalize())
          .filter(path -> path.startsWith(folder.orElseThrow()))
          .<CalendarReader>map(path -> new IcsFile(path, setting.zone(), clock))
          .orElse(
              () -> {
                throw EntryErrors.noWay(
                    setting.name(),
                    "The file " + at.path() + " is not in the folder of calendars",
                    "Give the gate the folder, and keep the file in it");
              });
    }
  }
}
