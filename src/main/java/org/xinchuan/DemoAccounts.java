package org.xinchuan;

import org.xinchuan.access.Grant;
import org.xinchuan.access.Role;
import org.xinchuan.account.DemoAccount;
import org.xinchuan.demo.DemoGroup;
import org.xinchuan.standard.Bilingual;

import java.util.List;
import java.util.Set;

/**
 * The accounts to try the demo group with. Everybody is told their passwords; they let in only
 * where the process runs as {@code demo}, and are in no store.
 */
final class DemoAccounts {

    private static final String ENTERPRISE = "91422800DEM000014Q";

    private DemoAccounts() {}

    static List<DemoAccount> all() {
        return List.of(
                account(
                        "yanshi-luru",
                        "登记员：石门岭水电（演示）",
                        "Recorder of one enterprise (demo)",
                        new Grant(Role.RECORDER, ENTERPRISE)),
                account(
                        "yanshi-renli",
                        "人力资源查看：汉源能源集团（演示）",
                        "HR viewer of the whole group (demo)",
                        new Grant(Role.HR_VIEWER, DemoGroup.ORGANISATION)),
                account(
                        "yanshi-sheng",
                        "省级管理员（演示）",
                        "Provincial administrator (demo)",
                        new Grant(Role.PROV_ADMIN, null)),
                account(
                        "yanshi-shenji",
                        "审计员（演示）",
                        "Auditor (demo)",
                        new Grant(Role.AUDITOR, null)));
    }

    /** What everybody is told of them. */
    static List<AboutRoutes.DemoSignIn> told(List<DemoAccount> accounts) {
        return accounts.stream()
                .map(one -> new AboutRoutes.DemoSignIn(one.name(), one.password(), one.title()))
                .toList();
    }

    private static DemoAccount account(String name, String zh, String en, Grant grant) {
        return new DemoAccount(name, name + "-2023", new Bilingual(zh, en), Set.of(grant));
    }
}
