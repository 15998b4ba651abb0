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
    /** As the platform prints it. */
    PRINTED {
        @Override
        void write(Worksheet sheet) {
            rows(
                    sheet,
                    "创新工作室申报表",
                    "工作室名称|李徒劳模创新工作室|||",
                    "所在单位|一厂（演示）|||",
                    "创建时间|2020年5月|专业领域|焊接|",
                    "现有命名|无|||",
                    "领衔人|李徒|||",
                    "|技能等级、职称：技师|||",
                    "|荣誉称号：|||",
                    "场地（平方米）||||",
                    "经费（元）|80000|||",
                    "成员（3 人）||||",
                    "姓名|年龄|工种|等级|分工",
                    "李徒|33||技师|领衔人",
                    "王宁|40|||",
                    "钱新|30|||",
                    "带徒||||",
                    "单位意见|（盖章）|||");
            for (int row : new int[] {1, 2, 4, 5, 6, 7, 8, 9, 15, 16}) {
                sheet.range(row, 1, row, 4).merge();
            }
            sheet.range(0, 0, 0, 4).merge();
            sheet.range(5, 0, 7, 0).merge();
            sheet.range(10, 0, 10, 4).merge();
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
