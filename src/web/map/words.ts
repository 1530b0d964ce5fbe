import type { Label } from '#domain/label.ts'

export const mapWords = {
  title: ['全区一张图', 'Map of the zone'],
  label: ['全区地图，各图层的内容在下面的清单里', 'Map of the zone; what its layers hold is listed below'],
  layers: ['图层', 'Layers'],
  nothing: ['您能查看的图层都没有内容。', 'No layer that you may see holds anything.'],
  listed: ['清单', 'Listed'],
  name: ['名称', 'Name'],
  state: ['状态', 'State'],
  more: ['另有 {count} 项，见完整清单', '{count} more: see the whole list'],
  whole: ['完整清单', 'Whole list'],
  placeless: ['{count} 项没有坐标，不在图上', '{count} have no place and are not on the map'],
  here: ['此处有', 'Here'],
  hint: [
    '点图上的标记打开记录；一处有多个的先列出来。',
    'A click on a mark opens its record; several in one place are listed first.',
  ],
  noBase: ['没有底图，只画本区图层。', 'Without a base map: only the layers of the zone are drawn.'],
  baseBroken: [
    '底图文件无法读取，只画本区图层。',
    'The base map cannot be read: only the layers of the zone are drawn.',
  ],
  none: ['该图层没有可画的内容。', 'Nothing of this layer can be drawn.'],
} as const satisfies Record<string, Label>
