package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.github.policy.Location;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the rules come from. */
public sealed interface RulesPlace {

  /** Answers with the function of the case; stands in for a switch over the cases. */
  <R> R fold(
      Supplier<? extends R> standard,
      Function<? super Folder, ? extends R> folder,
      Function<? super Repository, ? extends R> repository);

  /** From {@code standard}, {@code owner/name@branch:path}, or else the name of a folder. */
  static RulesPlace of(String text) {
    if (text.equals("standard")) {
      return new Standard();
    }
    return Location.read(text)
        .<RulesPlace>map(Repository::new)
        .orElseGet(() -> new Folder(Path.of(text)));
  }

  /** The rules that come with the gate. */
  record Standard() implements RulesPlace {
    @Override
    public <R> R fold(
        Supplier<? extends R> standard,
        Function<? super Folder, ? extends R> folder,
        Function<? super Repository, ? extends R> repository) {
      return standard.get();
    }
  }

  /** A folder of this machine. */
  record Folder(Path path) implements RulesPlace {
    @Override
    public <R> R fold(
        Supplier<? extends R> standard,
        Function<? super Folder, ? extends R> folder,
        Function<? super Repository, ? extends R> repository) {
      return folder.apply(this);
    }
  }

  /** A folder of a repository at GitHub. */
  record Repository(Location location) implements RulesPlace {
    @Override
    public <R> R fold(
        Supplier<? extends R> standard,
        Function<? super Folder, ? extends R> folder,
        Function<? super Repository, ? extends R> repository) {
      return repository.apply(this);
    }
  }
}
