// Draws a picture with the counted line over it, and the arrow that says which way is in.

export async function draw(canvas, jpeg, line, dimmed) {
  const picture = await createImageBitmap(jpeg);
  if (canvas.width !== picture.width || canvas.height !== picture.height) {
    canvas.width = picture.width;
    canvas.height = picture.height;
  }
  const paper = canvas.getContext('2d');
  paper.filter = dimmed ? 'brightness(45%)' : 'none';
  paper.drawImage(picture, 0, 0);
  paper.filter = 'none';
  picture.close();
  drawLine(paper, line, canvas.width, canvas.height);
}

function drawLine(paper, line, width, height) {
  const [startX, startY] = [line.start[0] * width, line.start[1] * height];
  const [endX, endY] = [line.end[0] * width, line.end[1] * height];
  const length = Math.hypot(endX - startX, endY - startY);

  // Facing the end, the right hand is at (-dy, dx): the picture's y grows downwards.
  const side = line.in_is_to_the_right ? 1 : -1;
  const [across, down] = [-(endY - startY) / length * side, (endX - startX) / length * side];
  const [middleX, middleY] = [(startX + endX) / 2, (startY + endY) / 2];
  const reach = height * 0.09;
  const [tipX, tipY] = [middleX + across * reach, middleY + down * reach];
  const head = reach * 0.35;

  for (const [colour, thick] of [['#000', 7], ['#ffd23f', 3.5]]) {
    paper.strokeStyle = colour;
    paper.lineWidth = thick;
    paper.lineCap = 'round';
    paper.lineJoin = 'round';
    paper.beginPath();
    paper.moveTo(startX, startY);
    paper.lineTo(endX, endY);
    paper.moveTo(middleX, middleY);
    paper.lineTo(tipX, tipY);
    paper.moveTo(tipX - across * head - down * head, tipY - down * head + across * head);
    paper.lineTo(tipX, tipY);
    paper.lineTo(tipX - across * head + down * head, tipY - down * head - across * head);
    paper.stroke();
  }

  paper.font = `600 ${Math.round(height * 0.04)}px system-ui, sans-serif`;
  paper.textAlign = 'center';
  paper.textBaseline = 'middle';
  const [textX, textY] = [tipX + across * height * 0.035, tipY + down * height * 0.035];
  paper.lineWidth = 5;
  paper.strokeStyle = '#000';
  paper.strokeText('in', textX, textY);
  paper.fillStyle = '#ffd23f';
  paper.fillText('in', textX, textY);
}
