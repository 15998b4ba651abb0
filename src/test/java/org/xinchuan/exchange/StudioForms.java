package org.xinchuan.exchange;

import org.dhatim.fastexcel.Worksheet;

/** Application forms of one studio (工作室申报表) as unions lay them out. All tell the same. */
enum StudioForms {
    /** Each label beside its value, nothing merged; the list below its title. */
    PLAIN {
        @Override
        void write(Worksheet sheet) {
            rows(
                    sheet,
                    "创新工作室申报表",
                    "工作室名 称：|李徒劳模创新工作室|所在单位|一厂（演示）",
                    "创建时间|2020年5月|专业领域|焊接",
                    "领衔人|李徒|性别|男|出生年月|１９９０年５月",
                    "学历|本科|职称/等级|技师",
                    "成员名单",
                    "序号|姓名|年龄|工种|等级|分工",
                    "1|李徒|33||技师|领衔人",
                    "2|王宁|40|||技术攻关",
                    "3|钱新|30|||",
                    "4|||||",
                    "场地面积（㎡）|120",
                    "近三年成果|12项",
                    "所在单位意见|同意");
        }
    },
    /** Labels above their values, merged, and two groups that are merged down their side. */
    ABOVE {
        @Override
        void write(Worksheet sheet) {
            rows(
                    sheet,
                    "××单位劳模创新工作室申报表",
                    "工作室名称||所在单位〔盖章〕||统一社会信用代码|",
                    "李徒劳模创新工作室||一厂（演示）|||",
                    "创建时间||专业领域||工作室类型|",
                    "2020.5||焊接|||",
                    "领衔人|姓名|李徒|性别|男|",
                    "|出生年月|1990.5|学历|本科|",
                    "|职称/等级|技师|荣誉称号|省劳模|",
                    "成员名单|姓名|年龄|工种|等级|分工",
                    "|王宁|40|||技术攻关",
                    "|钱新|30|||",
                    "设备|电脑三台||||",
                    "推荐理由|全省首创||||",
                    "基层工会意见|||||");
            sheet.range(0, 0, 0, 5).merge();
            for (int row = 1; row <= 4; row++) {
                for (int column = 0; column < 6; column += 2) {
                    sheet.range(row, column, row, column + 1).merge();
                }
            }
            for (int row = 5; row <= 7; row++) {
                sheet.range(row, 4, row, 5).merge();
            }
            sheet.range(5, 0, 7, 0).merge();
            sheet.range(8, 0, 10, 0).merge();
            for (int row = 11; row <= 13; row++) {
                sheet.range(row, 1, row, 5).merge();
            }
        }
    },
    /** As the platform prints it (web/src/paper/Application.tsx), copied from the page. */
    PRINTED {
        @Override
        void write(Worksheet sheet) {
            rows(
                    sheet,
                    "创新工作室申报表",
                    "工作室名称|李徒劳模创新工作室||",
                    "所在单位|一厂（演示）（E1）||",
                    "创建时间|2020年5月|专业领域|焊接",
                    "现有命名|省级（2022年3月）||",
                    "领衔人|姓名：李徒　性别：男　出生年份：1990年||",
                    "|岗位：焊工　技能等级、职称：技师||",
                    "|荣誉称号：||",
                    "场地（平方米）|||",
                    "设备|||",
                    "经费（元）|||",
                    "制度|||",
                    "成员（3 人）",
                    "姓名|年龄|工种|等级|分工",
                    "李徒|33||技师|领衔人",
                    "王宁|40|||",
                    "钱新|30|||",
                    "近三年成果、获奖与知识产权",
                    "成果（2 项）",
                    "1. 焊枪支架（小发明，2021年5月）",
                    "2. 省力扳手（小革新，2022年）",
                    "获奖（0 项）",
                    "专利与软著（1 项）",
                    "1. 一种支架（ZL202110000001.X）",
                    "带徒",
                    "依托本工作室的师徒结对 1 份，带徒 2 人。",
                    "单位意见|（盖章）年　　月　　日",
                    "基层工会意见|（盖章）年　　月　　日",
                    "附件：成员名册、成果与获奖证书、管理制度。");
            for (int row : new int[] {1, 2, 4, 5, 6, 7, 8, 9, 10, 11}) {
                sheet.range(row, 1, row, 3).merge();
            }
            sheet.range(5, 0, 7, 0).merge();
        }
    },
    /** Label and value in one cell, one pair or several, on lines to write on. */
    INSIDE {
        @Override
        void write(Worksheet sheet) {
            rows(
                    sheet,
                    "劳模创新工作室申报表",
                    "一、工作室名 称：____李徒劳模创新工作室____",
                    "所在单位（盖章）：\n一厂（演示）|联系电话: 027-00000000",
                    "创建时间：＿2020＿年＿5＿月＿　专业领域：焊接____",
                    "领衔人姓名：李  徒__   性 别：男\n出生年月：１９９０年５月；职称/等级:技师",
                    "办公地点：厂内三楼|统一社会信用代码：______________",
                    "工作室成员：王宁、钱新、李徒",
                    "推荐理由：全省首创\n意义：很大",
                    "单位意见：（盖章） 年 月 日");
            sheet.range(1, 0, 1, 3).merge();
        }
    },
    /** Nothing merged, and below the members a label that nobody knows. */
    UNKNOWN_BELOW {
        @Override
        void write(Worksheet sheet) {
            rows(
                    sheet,
                    "工作室名称|李徒劳模创新工作室|所在单位|一厂（演示）",
                    "创建时间|2020年5月|专业领域|焊接",
                    "领衔人|李徒|出生年月|1990.5|职称/等级|技师",
                    "成员名单",
                    "姓名|年龄|工种|等级|分工",
                    "李徒|33||技师|领衔人",
                    "王宁|40|||技术攻关",
                    "钱新|",
                    "主要业绩|省力扳手三项",
                    "办公电话|027-00000000|传真|无",
                    "推广|已在三厂使用");
        }
    };

    abstract void write(Worksheet sheet);

    /** Writes rows of cells that are parted by bars. */
    static void rows(Worksheet sheet, String... rows) {
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int column = 0; column < cells.length; column++) {
                if (!cells[column].isEmpty()) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
    }
}
