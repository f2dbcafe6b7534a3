package dev.sekisho.gate.bot.config;

import dev.sekisho.gate.fact.BranchName;
import dev.sekisho.gate.fact.RepositoryName;
import dev.sekisho.gate.github.policy.PolicyRepository.Location;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    Matcher form = Repository.FORM.matcher(text);
    return form.matches()
        ? new Repository(
            new Location(
                new RepositoryName(form.group("name")),
                new BranchName(form.group("branch")),
                form.group("path")))
        : new Folder(Path.of(text));
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
    private static final Pattern FORM =
        Pattern.compile("(?<name>[\\w.-]+/[\\w.-]+)@(?<branch>[^:\\s]+):(?<path>[^\\s]*)");

    @Override
    public <R> R fold(
        Supplier<? extends R> standard,
        Function<? super Folder, ? extends R> folder,
        Function<? super Repository, ? extends R> repository) {
      return repository.apply(this);
    }
  }
}
