package org.xinchuan;

import org.xinchuan.account.OneTimePasswords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A new one-time password, for when the one of the first administrator was lost or is too old. */
@Command(
        name = "one-time-password",
        description =
                "为账户生成新的一次性口令，原口令失效 · a new one-time password for an account; the one before is"
                        + " no longer good")
final class OneTimePasswordCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "ACCOUNT",
            arity = "0..1",
            defaultValue = OneTimePasswords.FIRST,
            description = "账户名 · name of the account (default: ${DEFAULT-VALUE})")
    private String account;

    @Mixin private Main.DataOption data;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Config config = Config.fromEnvironment();
        PrintWriter err = spec.commandLine().getErr();
        Main.starting(err);
        try (Application application =
                Application.open(
                        config, data.folder(), Optional.empty(), Clock.systemDefaultZone())) {
            Optional<OneTimePasswords.Told> told = application.oneTimePasswords().of(account);
            if (told.isEmpty()) {
                err.println(
                        "没有口令在本系统的账户 "
                                + account
                                + " · no account "
                                + account
                                + " has a password here");
                return Main.REFUSED;
            }
            tell(err, told.orElseThrow());
            return 0;
        }
    }

    /** The only time that the password is said; it is kept nowhere. */
    static void tell(PrintWriter err, OneTimePasswords.Told told) {
        err.println("一次性口令，只显示这一次 · one-time password, shown this once: " + told.password());
        err.println("最迟 " + told.until() + " 登录并修改 · sign in and change it by " + told.until());
        err.flush();
    }
}
