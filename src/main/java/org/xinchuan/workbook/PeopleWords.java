package org.xinchuan.workbook;

import org.xinchuan.person.Person;
import org.xinchuan.standard.Bilingual;
import org.xinchuan.studio.StudioPerson;

/** The words for what people are. */
final class PeopleWords {

    static final Words<Person.Gender> GENDER =
            new Words<>(
                    Person.Gender.class,
                    gender ->
                            gender == Person.Gender.MALE
                                    ? new Bilingual("男", "male")
                                    : new Bilingual("女", "female"),
                    "GENDER_UNKNOWN",
                    new Bilingual("性别", "gender"));

    static final Words<Person.Status> STATUS =
            new Words<>(
                            Person.Status.class,
                            Person.Status::label,
                            "STATUS_UNKNOWN",
                            new Bilingual("人员状态", "status of a person"))
                    .also(Person.Status.ACTIVE, "在岗", "正常", "在册", "返聘")
                    .also(Person.Status.RETIRED, "已退休", "内退")
                    .also(Person.Status.LEFT, "已离职", "调出", "辞职", "调离")
                    .also(Person.Status.DECEASED, "已故", "死亡", "已去世");

    /** What people are to a studio. */
    static final Words<StudioPerson.Role> ROLE =
            new Words<>(
                            StudioPerson.Role.class,
                            StudioPerson.Role::label,
                            "ROLE_UNKNOWN",
                            new Bilingual("角色", "role"))
                    .also(StudioPerson.Role.LEADER, "带头人", "负责人", "领办人", "主持人", "组长")
                    .also(StudioPerson.Role.CO_LEADER, "联合领衔人", "副领衔人", "副组长")
                    .also(StudioPerson.Role.ACTING, "代领衔人", "临时负责人")
                    .also(StudioPerson.Role.CORE, "核心成员", "骨干成员", "核心骨干", "核心")
                    .also(StudioPerson.Role.MEMBER, "组员", "队员", "普通成员", "一般成员")
                    .also(StudioPerson.Role.ADVISER, "指导专家", "专家", "技术顾问", "指导老师");

    private PeopleWords() {}
}
